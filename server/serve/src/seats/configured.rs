//! Keeps schemas and levels what the stored objects say, and has levels lend each other seats.

use std::sync::Arc;
use std::time::Duration;

use access::fairness::{
    ADJUSTMENT, Distinguisher, LevelKind, LevelSpec, PathRule, Queuing, ResourceRule, Rule, Schema, Subject,
};
use generated::flowcontrol::v1;
use object::record::Record;
use registry::error::Error;
use registry::object::Object;
use storage::{Cursor, Focus};

use super::Fair;
use crate::metrics::Queue;

const GROUP: &str = "flowcontrol.apiserver.k8s.io";

/// Follows for ever.
pub(super) async fn follow(fair: Arc<Fair>) {
    let period = Duration::from_nanos(ADJUSTMENT);
    let mut adjustment = tokio::time::interval_at(tokio::time::Instant::now() + period, period);
    let queue = Queue::new("priority_and_fairness_config_queue");
    loop {
        let mut work = queue.add();
        work.begin();
        let known = (read(&fair, "flowschemas", schema).await, read(&fair, "prioritylevelconfigurations", level).await);
        let (Ok((schemas, mut schemas_after)), Ok((levels, mut levels_after))) = known else {
            queue.retry();
            drop(work);
            tokio::time::sleep(Duration::from_secs(1)).await;
            continue;
        };
        fair.fairness.configure(schemas, levels, fair.now());
        wake_all(&fair);
        drop(work);
        loop {
            tokio::select! {
                _ = schemas_after.next(usize::MAX) => break,
                _ = levels_after.next(usize::MAX) => break,
                _ = adjustment.tick() => {
                    fair.fairness.adjust(fair.now());
                    wake_all(&fair);
                }
            }
        }
    }
}

/// Has those run for whom there are seats now.
fn wake_all(fair: &Fair) {
    for level in fair.fairness.snapshot().levels() {
        fair.wake(level, &level.take_seated());
    }
}

/// All objects of a resource, and what comes after.
async fn read<T>(
    fair: &Fair,
    resource: &str,
    of: fn(&dyn Record) -> Option<T>,
) -> Result<(Vec<T>, Cursor<Object>), Error> {
    let served = fair.resources.any(GROUP, resource).and_then(|served| served.resource.as_deref());
    let cache = served.ok_or(Error::NoSuchPath)?.cache().await?;
    let (snapshot, cursor) = cache.snapshot_and_cursor(Focus::Everything);
    let records = snapshot.range("", "").filter_map(|entry| entry.object.record().ok());
    Ok((records.filter_map(|record| of(&*record)).collect(), cursor))
}

fn schema(record: &dyn Record) -> Option<Schema> {
    let schema = record.downcast_ref::<v1::FlowSchema>()?;
    let spec = &schema.spec;
    Some(Schema {
        name: schema.metadata.name.clone(),
        uid: schema.metadata.uid.clone(),
        precedence: spec.matching_precedence,
        level: spec.priority_level_configuration.name.clone(),
        distinguisher: match spec.distinguisher_method.as_deref().map(|method| method.r#type.as_str()) {
            Some("ByUser") => Distinguisher::User,
            Some("ByNamespace") => Distinguisher::Namespace,
            _ => Distinguisher::Nothing,
        },
        rules: spec.rules.iter().map(rule).collect(),
    })
}

fn rule(rule: &v1::PolicyRulesWithSubjects) -> Rule {
    let resource = |rule: &v1::ResourcePolicyRule| ResourceRule {
        verbs: rule.verbs.clone(),
        groups: rule.api_groups.clone(),
        resources: rule.resources.clone(),
        cluster_scope: rule.cluster_scope,
        namespaces: rule.namespaces.clone(),
    };
    let path = |rule: &v1::NonResourcePolicyRule| PathRule {
        verbs: rule.verbs.clone(),
        paths: rule.non_resource_urls.clone(),
    };
    Rule {
        subjects: rule.subjects.iter().filter_map(subject).collect(),
        resources: rule.resource_rules.iter().map(resource).collect(),
        paths: rule.non_resource_rules.iter().map(path).collect(),
    }
}

fn subject(subject: &v1::Subject) -> Option<Subject> {
    Some(match subject.kind.as_str() {
        "User" => Subject::User(subject.user.as_ref()?.name.clone()),
        "Group" => Subject::Group(subject.group.as_ref()?.name.clone()),
        "ServiceAccount" => {
            let account = subject.service_account.as_ref()?;
            Subject::ServiceAccount { namespace: account.namespace.clone(), name: account.name.clone() }
        }
        _ => return None,
    })
}

/// `None` for what contradicts itself.
fn level(record: &dyn Record) -> Option<LevelSpec> {
    let level = record.downcast_ref::<v1::PriorityLevelConfiguration>()?;
    let count = |number: i32| u32::try_from(number).unwrap_or(0);
    let (kind, shares, lendable, borrowing) =
        match (level.spec.r#type.as_str(), &level.spec.limited, &level.spec.exempt) {
            ("Exempt", None, Some(exempt)) => {
                (LevelKind::Exempt, exempt.nominal_concurrency_shares, exempt.lendable_percent, None)
            }
            ("Limited", Some(limited), None) => {
                let kind = match (limited.limit_response.r#type.as_str(), &limited.limit_response.queuing) {
                    ("Reject", None) => LevelKind::Refuse,
                    ("Queue", Some(queuing)) => LevelKind::Queue(Queuing {
                        queues: count(queuing.queues) as usize,
                        hand: count(queuing.hand_size) as usize,
                        length: count(queuing.queue_length_limit) as usize,
                    }),
                    _ => return None,
                };
                (kind, limited.nominal_concurrency_shares, limited.lendable_percent, limited.borrowing_limit_percent)
            }
            _ => return None,
        };
    Some(LevelSpec {
        name: level.metadata.name.clone(),
        uid: level.metadata.uid.clone(),
        kind,
        shares: count(shares.unwrap_or_default()),
        lendable: count(lendable.unwrap_or_default()),
        borrowing: borrowing.map(count),
    })
}
