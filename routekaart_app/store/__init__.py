"""The encrypted database: keys, transactions, the journal, tables and queries. Nothing else knows SQL."""
