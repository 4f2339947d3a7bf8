//! Every flow schema says whether the priority level that it names exists. This is the server's own work, in whichever
//! mode it runs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use generated::flowcontrol::v1::{FlowSchema, FlowSchemaCondition, FlowSchemaStatus};
use registry::configuration::Configuration;
use registry::error::Error;
use registry::meta;
use registry::options::FieldValidation;
use registry::resources::Resources;
use registry::verbs::{Context, Happening, Target};
use serde_json::json;

use crate::{Follower, context};

const GROUP: &str = "flowcontrol.apiserver.k8s.io";
const MANAGER: &str = "api-priority-and-fairness-config-consumer-v1";
const DANGLING: &str = "Dangling";

/// The levels that there are, and what each schema names and says.
#[derive(Default)]
struct Known {
    levels: BTreeSet<String>,
    schemas: BTreeMap<String, FlowSchema>,
}

pub(crate) async fn run(resources: Arc<Resources>) {
    let mut levels = Follower::of_group(resources.clone(), GROUP, "prioritylevelconfigurations");
    let mut schemas = Follower::of_group(resources.clone(), GROUP, "flowschemas");
    let mut known = Known::default();
    // What a watch tells at its beginning comes in parts: a level is missing only if it does not come at all.
    let mut complete = false;
    loop {
        tokio::select! {
            biased;
            happening = levels.next() => match happening {
                Some(happening) => known.level(&happening),
                None => complete = true,
            },
            happening = schemas.next() => {
                happening.iter().for_each(|happening| known.schema(happening));
            }
        }
        if complete {
            for (name, schema) in &known.schemas {
                if known.wanted(schema).is_some() {
                    // What fails is tried again at the next change, or in a second.
                    update(&resources, &known, name).await.ok();
                }
            }
        }
    }
}

impl Known {
    fn level(&mut self, happening: &Happening) {
        match happening {
            Happening::Added(stored) | Happening::Modified(stored) => {
                let name = stored.object.record().map(|r| meta::of(&*r).name.clone());
                self.levels.extend(name.ok());
            }
            Happening::Deleted(stored, _) => {
                if let Ok(record) = stored.object.record() {
                    self.levels.remove(&meta::of(&*record).name);
                }
            }
            Happening::InitialEnd(_) => {}
        }
    }

    fn schema(&mut self, happening: &Happening) {
        let (Happening::Added(stored) | Happening::Modified(stored) | Happening::Deleted(stored, _)) = happening else {
            return;
        };
        let Ok(record) = stored.object.record() else { return };
        let Some(schema) = record.downcast_ref::<FlowSchema>() else { return };
        match happening {
            Happening::Deleted(..) => self.schemas.remove(&schema.metadata.name),
            _ => self.schemas.insert(schema.metadata.name.clone(), schema.clone()),
        };
    }

    /// The condition that the schema should have, if it has another.
    fn wanted(&self, schema: &FlowSchema) -> Option<FlowSchemaCondition> {
        let level = &schema.spec.priority_level_configuration.name;
        let (status, reason, rest) = match self.levels.contains(level) {
            true => ("False", "Found", "and it exists"),
            false => ("True", "NotFound", "but there is no such object"),
        };
        let message =
            format!("This FlowSchema references the PriorityLevelConfiguration object named {level:?} {rest}");
        let mut conditions = schema.status.conditions.iter();
        let has = conditions.any(|c| c.r#type == DANGLING && c.status == status && c.message == message);
        (!has).then(|| FlowSchemaCondition {
            r#type: DANGLING.into(),
            status: status.into(),
            last_transition_time: meta::now(),
            reason: reason.into(),
            message,
        })
    }
}

async fn update(resources: &Resources, known: &Known, name: &str) -> Result<(), Error> {
    let served = resources.find(GROUP, "v1", "flowschemas").ok_or(Error::NoSuchPath)?;
    let target = Target { served, namespace: "", name };
    let cx = Context { manager: MANAGER.into(), ..context(resources) };
    let Some(condition) = known.schemas.get(name).and_then(|schema| known.wanted(schema)) else { return Ok(()) };
    let status = FlowSchemaStatus { conditions: vec![condition] };
    let configuration = json!({
        "apiVersion": "flowcontrol.apiserver.k8s.io/v1",
        "kind": "FlowSchema",
        "metadata": {"name": name},
        "status": object::json::to_tree(&status, &[]).map_err(|e| Error::Internal(e.to_string()))?,
    });
    let configuration = Configuration::from_yaml(configuration.to_string().as_bytes())?;
    target.apply("status", &configuration, true, FieldValidation::Ignore, &mut Vec::new(), &cx).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions() {
        let known = Known { levels: ["there".to_owned()].into(), ..Known::default() };
        let check = |level: &str, expect: (&str, &str)| {
            let mut schema = FlowSchema::default();
            schema.spec.priority_level_configuration.name = level.into();
            let condition = known.wanted(&schema).unwrap();
            assert_eq!((&*condition.status, &*condition.reason), expect);
            schema.status.conditions = vec![condition];
            assert!(known.wanted(&schema).is_none(), "said once");
        };
        check("there", ("False", "Found"));
        check("gone", ("True", "NotFound"));
    }
}
