"""Who is on a page: whom it names and presents, and what it has told of them so far."""
