"""What `Benchmarks/run` is made of: one module for each group of tables."""
