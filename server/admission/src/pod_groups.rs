//! Groups of pods that are scheduled together, and their priority.

use generated::scheduling::v1::PriorityClass;
use generated::scheduling::{v1alpha3, v1beta1};
use object::features::Feature;
use object::record::Record;

const GENERIC_WORKLOAD: Feature = Feature::named("GenericWorkload");
const COMPOSITE_POD_GROUP: Feature = Feature::named("CompositePodGroup");
const POD_GROUP_PREEMPTION_POLICY: Feature = Feature::named("PodGroupPreemptionPolicy");

/// What a group says of its priority.
#[derive(Debug)]
pub struct PodGroup<'a> {
    /// What messages call it.
    what: &'static str,
    /// The class that it names.
    pub class: &'a mut String,
    priority: &'a mut Option<i32>,
    preemption_policy: &'a mut Option<String>,
}

impl<'a> PodGroup<'a> {
    /// Of an object that is such a group, while groups are on.
    pub fn of(object: &'a mut dyn Record) -> Option<Self> {
        macro_rules! group {
            ($type:ty, $what:literal, $gate:ident) => {
                if object.downcast_ref::<$type>().is_some() {
                    let spec = &mut object.downcast_mut::<$type>().filter(|_| $gate.is_on())?.spec;
                    return Some(Self {
                        what: $what,
                        class: &mut spec.priority_class_name,
                        priority: &mut spec.priority,
                        preemption_policy: &mut spec.preemption_policy,
                    });
                }
            };
        }
        group!(v1alpha3::PodGroup, "pod group", GENERIC_WORKLOAD);
        group!(v1beta1::PodGroup, "pod group", GENERIC_WORKLOAD);
        group!(v1alpha3::CompositePodGroup, "composite pod group", COMPOSITE_POD_GROUP);
        None
    }

    /// Gives it the priority of the class that it names, else of the class for all, else zero.
    pub fn prioritize(self, named: Option<&PriorityClass>, global: Option<&PriorityClass>) -> Result<(), String> {
        let what = self.what;
        let class = if self.class.is_empty() { global } else { named };
        let priority = class.map_or(0, |class| class.value);
        if let Some(given) = self.priority.filter(|given| *given != priority) {
            return Err(format!(
                "priority set in the {what} ({given}) must match the priority computed ({priority}) based on the priority class set in the spec"
            ));
        }
        *self.priority = Some(priority);
        if let Some(class) = class.filter(|_| self.class.is_empty()) {
            self.class.clone_from(&class.metadata.name);
        }
        if !POD_GROUP_PREEMPTION_POLICY.is_on() {
            return Ok(());
        }
        let policy = match class {
            None => "PreemptLowerPriority",
            Some(class) => match &class.preemption_policy {
                None => return Ok(()),
                Some(policy) => policy,
            },
        };
        if let Some(given) = self.preemption_policy.as_ref().filter(|given| **given != policy) {
            return Err(format!(
                "the string value of PreemptionPolicy ({given}) must not be provided in {what} spec; priority admission controller computed {policy} from the given PriorityClass name"
            ));
        }
        *self.preemption_policy = Some(policy.to_owned());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn priorities() {
        let class = |value| PriorityClass { value, ..PriorityClass::default() };
        let check = |name: &str, given: Option<i32>, global: Option<i32>, expect: Result<i32, &str>| {
            let (mut class_name, mut priority, mut preemption_policy) = (name.to_owned(), given, None);
            let group = PodGroup {
                what: "pod group",
                class: &mut class_name,
                priority: &mut priority,
                preemption_policy: &mut preemption_policy,
            };
            let made = group.prioritize(Some(&class(7)), global.map(class).as_ref());
            let made = made.map(|()| priority.unwrap_or(-1));
            assert_eq!(made, expect.map_err(str::to_owned), "{name} {given:?} {global:?}");
        };
        check("", None, None, Ok(0));
        check("", None, Some(3), Ok(3));
        check("high", None, Some(3), Ok(7));
        check("high", Some(7), None, Ok(7));
        let why = "priority set in the pod group (-1) must match the priority computed (0) based on the priority class set in the spec";
        check("", Some(-1), None, Err(why));
    }
}
