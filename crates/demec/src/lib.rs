//! Who is quoted in a news article, saying what, through whom, and where it stands.
