//! Scripts of arrivals and ends, and what comes of them.

use super::queues::{Keeping, Queues};
use super::*;
use crate::User;
use crate::authorize::{Attributes, Resource};

const MS: Nanos = 1_000_000;

fn asked(flow: &str, seats: u32) -> Asked {
    Asked { schema: "s".into(), flow: flow.into(), work: Work { seats, ..Work::default() } }
}

fn ticket(arrival: Result<Arrival, Refused>) -> Ticket {
    match arrival {
        Ok(Arrival::Seated(ticket) | Arrival::Waiting(ticket)) => ticket,
        Err(e) => panic!("{e:?}"),
    }
}

#[test]
fn without_queues_requests_are_refused() {
    let mut queues = Queues::new(Keeping::Refuse, 2, 0);
    let first = ticket(queues.arrive(asked("a", 1), 0));
    assert!(matches!(queues.arrive(asked("a", 2), 0), Err(Refused::ConcurrencyLimit)));
    assert!(matches!(queues.arrive(asked("a", 1), 0), Ok(Arrival::Seated(_))));
    assert!(matches!(queues.arrive(asked("a", 1), 0), Err(Refused::ConcurrencyLimit)));
    assert_eq!(queues.finish(first, MS), None);
    assert!(matches!(queues.arrive(asked("a", 1), MS), Ok(Arrival::Seated(_))));
    // More than there is comes alone.
    let mut queues = Queues::new(Keeping::Refuse, 2, 0);
    assert!(matches!(queues.arrive(asked("a", 5), 0), Ok(Arrival::Seated(_))));
    assert!(matches!(queues.arrive(asked("a", 5), 0), Err(Refused::ConcurrencyLimit)));
}

#[test]
fn an_exempt_level_has_always_seats() {
    let mut queues = Queues::new(Keeping::Exempt, 0, 0);
    for _ in 0..1_000 {
        assert!(matches!(queues.arrive(asked("a", 10), 0), Ok(Arrival::Seated(_))));
    }
    assert_eq!((queues.executing, queues.seats), (1_000, 10_000));
}

#[test]
fn queues_are_served_in_turn() {
    let mut queues = Queues::new(Keeping::Queue { queues: 1, hand: 1, length: 3 }, 1, 0);
    let first = ticket(queues.arrive(asked("a", 1), 0));
    let waiting: Vec<Ticket> = (0..3).map(|_| ticket(queues.arrive(asked("a", 1), 0))).collect();
    assert!(matches!(queues.arrive(asked("a", 1), 0), Err(Refused::QueueFull)));
    assert!(queues.give_up(waiting[1], MS), "one that waits may go");
    assert!(!queues.give_up(waiting[1], MS), "once");
    assert!(!queues.give_up(first, MS), "one that runs is to be finished");
    queues.finish(first, 2 * MS);
    assert_eq!(queues.take_seated(), [waiting[0]]);
    queues.finish(waiting[0], 3 * MS);
    assert_eq!(queues.take_seated(), [waiting[2]]);
    queues.finish(waiting[2], 4 * MS);
    assert!(queues.is_idle());
    assert_eq!((queues.counts.dispatched, queues.counts.rejected, queues.counts.cancelled), (3, 2, 1));
}

#[test]
fn seats_may_outlast_a_request() {
    let mut queues = Queues::new(Keeping::Queue { queues: 1, hand: 1, length: 3 }, 3, 0);
    let work = Work { seats: 1, after: 3, lingers: 5 * MS };
    let first = ticket(queues.arrive(Asked { work, ..asked("a", 1) }, 0));
    assert!(matches!(queues.arrive(asked("a", 1), 0), Ok(Arrival::Waiting(_))), "all seats are spoken for");
    assert_eq!(queues.finish(first, MS), Some(5 * MS));
    assert!(queues.take_seated().is_empty());
    queues.release(first, 6 * MS);
    assert_eq!(queues.take_seated().len(), 1);
}

/// How many of a thousand requests of a quiet flow had to wait for more than one turn behind a greedy flow's.
#[test]
fn a_greedy_flow_delays_few_others() {
    let mut queues = Queues::new(Keeping::Queue { queues: 64, hand: 6, length: 50 }, 10, 0);
    let mut now = 0;
    let mut running = std::collections::VecDeque::new();
    let mut quiet: Option<(Ticket, Nanos)> = None;
    let mut waits = Vec::new();
    for step in 0..20_000_u32 {
        now += MS;
        // The greedy flow asks for twenty times what there is.
        for _ in 0..20 {
            if let Ok(Arrival::Seated(ticket)) = queues.arrive(asked("greedy", 1), now) {
                running.push_back((ticket, now + 10 * MS));
            }
        }
        if quiet.is_none() && step % 20 == 0 {
            match queues.arrive(asked("quiet", 1), now) {
                Ok(Arrival::Seated(ticket)) => {
                    running.push_back((ticket, now + 10 * MS));
                    waits.push(0);
                }
                Ok(Arrival::Waiting(ticket)) => quiet = Some((ticket, now)),
                Err(e) => panic!("{e:?}"),
            }
        }
        while running.front().is_some_and(|(_, end)| *end <= now) {
            let (ticket, _) = running.pop_front().expect("one");
            queues.finish(ticket, now);
            for seated in queues.take_seated() {
                running.push_back((seated, now + 10 * MS));
                if let Some((_, since)) = quiet.take_if(|(waiting, _)| *waiting == seated) {
                    waits.push(now - since);
                }
            }
        }
    }
    waits.sort_unstable();
    assert!(waits.len() > 500, "{}", waits.len());
    let p99 = waits[waits.len() * 99 / 100];
    assert!(p99 <= 10 * MS, "{p99}");
}

#[test]
fn virtual_time_is_shared_evenly() {
    // One flow's requests take five times as long: both get the same seats over time, not the same number of requests.
    let mut queues = Queues::new(Keeping::Queue { queues: 2, hand: 1, length: 10_000 }, 1, 0);
    let flows: Vec<String> = ["x", "y", "z", "v"].iter().map(|f| (*f).to_owned()).collect();
    let place = |flow: &str| shard::deal(shard::flow("s", flow), 2, 1)[0];
    let (long, short) = (&flows[0], flows.iter().find(|f| place(f) != place(&flows[0])).expect("another queue"));
    let mut of = std::collections::HashMap::new();
    for _ in 0..2_000 {
        for flow in [long, short] {
            of.insert(ticket(queues.arrive(asked(flow, 1), 0)), flow);
        }
    }
    let mut now = 0;
    let mut spent = std::collections::HashMap::new();
    let mut current = *of.keys().min().expect("one");
    for _ in 0..1_000 {
        let flow = of[&current];
        let took = if flow == long { 10 * MS } else { 2 * MS };
        *spent.entry(flow).or_insert(0) += took;
        now += took;
        queues.finish(current, now);
        current = queues.take_seated()[0];
    }
    let ratio = spent[long] as f64 / spent[short] as f64;
    assert!((0.9..1.1).contains(&ratio), "{ratio}");
}

fn level(name: &str, shares: u32, lendable: u32) -> LevelSpec {
    let kind = LevelKind::Queue(Queuing { queues: 64, hand: 6, length: 50 });
    LevelSpec { name: name.into(), uid: format!("uid of {name}"), kind, shares, lendable, borrowing: None }
}

fn schema(name: &str, precedence: i32, level: &str, user: &str) -> Schema {
    let rule = Rule {
        subjects: vec![Subject::User(user.into())],
        resources: vec![ResourceRule {
            verbs: vec!["*".into()],
            groups: vec!["*".into()],
            resources: vec!["*".into()],
            cluster_scope: true,
            namespaces: vec!["*".into()],
        }],
        paths: Vec::new(),
    };
    let (name, level) = (name.to_owned(), level.to_owned());
    Schema { name, uid: String::new(), precedence, level, distinguisher: Distinguisher::User, rules: vec![rule] }
}

#[test]
fn requests_are_classified() {
    let fairness = Fairness::new(600, 0);
    let schemas = vec![
        schema("late", 500, "work", "ann"),
        schema("early", 100, "work", "ann"),
        schema("dangling", 50, "none", "ann"),
    ];
    fairness.configure(schemas, vec![level("work", 30, 50)], 0);
    let check = |name: &str, groups: &[&str], expect: (&str, &str, &str)| {
        let groups = groups.iter().map(|g| (*g).to_owned()).collect();
        let user = User { name: name.into(), groups, ..User::default() };
        let asked = Attributes::Resource(Resource { verb: "get", resource: "pods", ..Resource::default() });
        let now = fairness.snapshot();
        let (schema, level, _, flow) = now.classify(&user, &asked).expect("a schema");
        assert_eq!((schema.name.as_str(), level.name(), flow), expect);
    };
    check("ann", &["system:authenticated"], ("early", "work", "ann"));
    check("bob", &["system:authenticated"], ("catch-all", "catch-all", "bob"));
    check("root", &["system:masters", "system:authenticated"], ("exempt", "exempt", ""));
    check("stray", &[], ("catch-all", "catch-all", "stray"));
}

#[test]
fn levels_lend_their_seats() {
    let fairness = Fairness::new(100, 0);
    let levels = || vec![level("busy", 45, 50), level("idle", 50, 50)];
    fairness.configure(Vec::new(), levels(), 0);
    let current = |name: &str| {
        let now = fairness.snapshot();
        let level = now.levels().find(|level| level.name() == name).expect("a level").clone();
        let state = level.state();
        (state.nominal, state.least, state.most, state.current)
    };
    // Shares of 45, 50 and 5 (catch-all, which lends nothing) of 100 seats.
    assert_eq!((current("busy").0, current("busy").1, current("busy").2), (45, 22, 145));
    assert_eq!((current("catch-all").0, current("catch-all").1), (5, 5));
    let now = fairness.snapshot();
    let busy = now.levels().find(|level| level.name() == "busy").expect("a level").clone();
    for flow in 0..200 {
        busy.arrive("s", &flow.to_string(), |_| Work::default(), 0).ok();
    }
    let before = busy.state().queues.executing;
    fairness.adjust(ADJUSTMENT);
    let (_, _, _, borrowed) = current("busy");
    assert!(borrowed > 60, "{borrowed}");
    assert_eq!(busy.take_seated().len() + before, borrowed as usize, "those that waited run on what was borrowed");
    assert!(current("idle").3 >= 25, "what is its own stays");
    let sum: u32 = now.levels().map(|level| level.state().current).sum();
    assert_eq!(sum, 100);
}

#[test]
fn a_level_goes_when_it_is_empty() {
    let fairness = Fairness::new(100, 0);
    fairness.configure(Vec::new(), vec![level("gone", 45, 50)], 0);
    let names = || fairness.snapshot().levels().map(|level| level.name().to_owned()).collect::<Vec<_>>();
    let gone = fairness.snapshot().levels().find(|level| level.name() == "gone").expect("a level").clone();
    let request = ticket(gone.arrive("s", "f", |_| Work::default(), 0).map(|arrived| arrived.arrival));
    fairness.configure(Vec::new(), Vec::new(), MS);
    assert_eq!(names(), ["catch-all", "exempt", "gone"]);
    gone.finish(request, 2 * MS);
    fairness.adjust(ADJUSTMENT);
    assert_eq!(names(), ["catch-all", "exempt"]);
}

#[test]
fn queues_may_become_fewer() {
    let fairness = Fairness::new(1, 0);
    fairness.configure(Vec::new(), vec![level("work", 1, 0)], 0);
    let work = fairness.snapshot().levels().find(|level| level.name() == "work").expect("a level").clone();
    let all: Vec<Ticket> = (0..40)
        .map(|flow| ticket(work.arrive("s", &flow.to_string(), |_| Work::default(), 0).map(|arrived| arrived.arrival)))
        .collect();
    let few = LevelKind::Queue(Queuing { queues: 2, hand: 1, length: 50 });
    fairness.configure(Vec::new(), vec![LevelSpec { kind: few, ..level("work", 1, 0) }], MS);
    let mut open: std::collections::BTreeSet<Ticket> = all.into_iter().collect();
    let mut now = MS;
    while let Some(next) = open
        .iter()
        .copied()
        .find(|ticket| work.state().queues.requests.get(ticket).is_some_and(|request| request.began.is_some()))
    {
        now += MS;
        work.finish(next, now);
        open.remove(&next);
    }
    assert!(open.is_empty(), "every one ran");
    let state = work.state();
    assert!(state.queues.is_idle());
    assert!(state.queues.queues.len() < 40, "{}", state.queues.queues.len());
}
