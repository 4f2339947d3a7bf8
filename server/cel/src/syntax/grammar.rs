//! Placeholder until the recovering parser is written.
