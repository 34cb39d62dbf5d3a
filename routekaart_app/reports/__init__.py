"""Data to PDF: the only place that knows ReportLab."""
