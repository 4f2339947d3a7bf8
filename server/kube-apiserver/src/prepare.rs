//! All that files say, read before anything is opened or connected to, so that a file that is no good ends the start
//! at once, as upstream's.

use std::path::Path;
use std::sync::Arc;

use access::authenticate::AccountTokens;
use access::authorize::Chain;
use serve::Tokens;
use serve::audit::Auditor;
use serve::issuers::Remote;
use serve::webhook::TokenWebhook;

use crate::config_files::TracingConfiguration;
use crate::encryption::Loaded;
use crate::flags::Options;
use crate::identity::Identity;
use crate::{account_tokens, auditing, authentication, authorization, config_files};

/// What the server is made of, as far as files tell.
pub(crate) struct Prepared {
    /// TLS, and who asks.
    pub(crate) identity: Identity,
    /// Issuers of tokens elsewhere.
    pub(crate) issuers: Vec<Arc<Remote>>,
    /// Who is asked about other tokens.
    pub(crate) webhook: Option<TokenWebhook>,
    /// How values are encrypted at rest.
    pub(crate) encryption: Option<Loaded>,
    /// How service account tokens are read.
    pub(crate) accounts: Option<AccountTokens>,
    /// How they are made.
    pub(crate) tokens: Option<Tokens>,
    /// What authorizers are made of.
    pub(crate) authorization: authorization::Setup,
    /// The authorizers.
    pub(crate) authorizers: Chain,
    /// What is noted of requests.
    pub(crate) audit: Option<Arc<Auditor>>,
    /// Which requests are traced, and where to.
    pub(crate) tracing: Option<TracingConfiguration>,
}

impl Prepared {
    /// Reads the files in upstream's order; `data_dir` is for the standalone mode.
    pub(crate) fn new(options: &mut Options, data_dir: Option<&Path>) -> Result<Self, String> {
        let identity = Identity::new(options, data_dir)?;
        let generic = &options.generic;
        let (reads, writes) = (generic.max_requests_inflight, generic.max_mutating_requests_inflight);
        if generic.priority_and_fairness && reads.saturating_add(writes) <= 0 {
            return Err(format!(
                "invalid configuration: MaxRequestsInFlight={reads} and MaxMutatingRequestsInFlight={writes}; they must \
                 add up to something positive"
            ));
        }
        config_files::check(options)?;
        let encryption = Loaded::new(options)?;
        let tracing = config_files::tracing(options.generic.tracing_file.as_deref())?;
        let accounts = account_tokens::read(options)?;
        let issuers = identity.issuers.issuers()?;
        let webhook = authentication::webhook(&options.authentication)?;
        let authorization = authorization::Setup::new(&options.authorization)?;
        let authorizers = authorization.chain()?;
        let tokens = account_tokens::made(options)?;
        let audit = auditing::auditor(&options.audit)?;
        Ok(Self {
            identity,
            issuers,
            webhook,
            encryption,
            accounts,
            tokens,
            authorization,
            authorizers,
            audit,
            tracing,
        })
    }
}
