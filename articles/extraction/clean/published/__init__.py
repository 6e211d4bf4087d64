"""When a page was published: what it prints, or what its story implies."""
