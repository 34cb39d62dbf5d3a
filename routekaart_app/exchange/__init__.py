"""Files to and from plain records: parse and write, no database."""
