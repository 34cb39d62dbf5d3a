"""Use cases: one public method is one use case is one transaction."""
