"""The parts of the invented region: its schools, pupils and contact moments."""
