//! The table form of objects: what `kubectl get` shows, computed by the server.
//!
//! A kind's [`Table`] says what its columns are and how a cell comes from an object; rows come from
//! [`rows`]. Cells are those of the object as it is stored: convert to another version afterwards.

use generated::columns::{DEFAULT, TABLES};
use object::columns::{Column, Table, evaluate, leaf_text};
use object::kind::Kind;
use object::record::{Record, View};
use object::scalar::MicroTime;
use object::schema::RecordSchema;
use serde_json::{Value, json};

mod admission;
mod autoscaler;
mod certificates;
mod cluster;
mod core;
mod events;
mod evictions;
mod jobs;
mod named;
mod networking;
mod nodes;
mod pods;
mod reflect;
mod resources;
mod scheduling;
mod services;
mod volumes;

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which of the objects it shows.
    pub object: usize,
    /// Its cells, one a column, and those beyond the last column.
    pub cells: Vec<Value>,
    /// Its conditions as they are written; none for most.
    pub conditions: Vec<Value>,
}

/// The table form of a built-in kind.
pub fn of(kind: &Kind) -> &'static Table {
    of_record(kind.schema.get())
}

/// The table form of a built-in record: that of a kind, or of a subresource's body such as `Scale`.
pub fn of_record(schema: &RecordSchema) -> &'static Table {
    let found = TABLES.binary_search_by(|(name, _)| (*name).cmp(&schema.name));
    found.map_or(&DEFAULT, |i| TABLES[i].1)
}

/// `columnDefinitions`: null where the client has them already, as after the first event of a watch.
pub fn definitions(table: &Table, headed: bool) -> Value {
    match headed || table.always_headed {
        true => table.columns.iter().map(definition).collect(),
        false => Value::Null,
    }
}

/// A column as `columnDefinitions` has it.
pub fn definition(column: &Column) -> Value {
    json!({
        "name": column.name,
        "type": column.ty,
        "format": column.format,
        "description": column.description,
        "priority": column.priority,
    })
}

/// The cells of one object.
pub fn cells(table: &Table, object: &dyn Record, now: MicroTime) -> Vec<Value> {
    let declared = table.columns.iter().map(|column| &column.cell);
    declared.chain(table.undeclared.iter()).map(|cell| evaluate(cell, object, now, &named::cell)).collect()
}

/// The row conditions of one object: whether it has completed, and how.
pub fn conditions(table: &Table, object: &dyn Record) -> Vec<Value> {
    table.conditions.as_deref().map_or_else(Vec::new, |name| named::conditions(name, object))
}

/// The rows of one object, as a get or a watch shows it.
pub fn row(table: &Table, object: &dyn Record, now: MicroTime) -> Row {
    Row { object: 0, cells: cells(table, object, now), conditions: conditions(table, object) }
}

/// The rows of a list, in the table's order.
pub fn rows(table: &Table, objects: &[&dyn Record], now: MicroTime) -> Vec<Row> {
    let mut rows: Vec<Row> =
        objects.iter().enumerate().map(|(i, object)| Row { object: i, ..row(table, *object, now) }).collect();
    if !table.sort.is_empty() {
        rows.sort_by_cached_key(|row| {
            table.sort.iter().map(|path| sort_key(path.view(objects[row.object]))).collect::<Vec<_>>()
        });
    }
    if let Some(name) = &table.list {
        named::list(name, objects, &mut rows);
    }
    rows
}

/// Numbers by value, everything else by its text.
fn sort_key(view: View<'_>) -> (i64, String) {
    match view {
        View::Int(n) => (n, String::new()),
        other => (0, leaf_text(other).into_owned()),
    }
}

#[cfg(test)]
mod tests;
