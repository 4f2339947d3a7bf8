//! From flags and their files to admission plugins.

use std::path::Path;

use serve::admission::{Patience, Place, Plugin, Row, Settings, chosen, places, read};

use outgoing::kubeconfig::Endpoint;
use serve::webhook::ImageWebhook;

use crate::files;
use crate::flags::options::Admission;

/// The webhook that says which images may run, if it is asked.
pub(crate) fn images(settings: &Settings) -> Result<Option<ImageWebhook>, String> {
    let Some(policy) = &settings.images else { return Ok(None) };
    let refused =
        |why| format!("failed to apply admission: couldn't init admission plugin \"ImagePolicyWebhook\": {why}");
    let endpoint = Endpoint::read(Path::new(&policy.file)).map_err(refused)?;
    Ok(Some(ImageWebhook::new(endpoint, policy.clone())))
}

/// The plugins that are on, and what the configuration file says of them.
pub(crate) fn plugins(options: &Admission) -> Result<(Vec<Row>, Settings), String> {
    let on = chosen(&options.enable, &options.disable, &options.only);
    let plugins: Vec<Plugin> = on.iter().map(|row| row.plugin).collect();
    let settings = settings(&plugins, options.config_file.as_deref());
    let mut settings = settings.map_err(|why| format!("failed to apply admission: {why}"))?;
    settings.patience = Patience {
        not_ready: options.not_ready_toleration_seconds,
        unreachable: options.unreachable_toleration_seconds,
    };
    Ok((on, settings))
}

fn settings(on: &[Plugin], file: Option<&str>) -> Result<Settings, String> {
    let Some(file) = file else { return read(on, |_| Ok(None)) };
    let unread = |why: String| format!("failed to read plugin config: {why}");
    let text = files::read(Path::new(file)).map_err(|why| {
        unread(format!("unable to read admission control configuration from {} [{why}]", object::text::quote(file)))
    })?;
    let found = places(&text).map_err(unread)?;
    let beside = Path::new(file).parent().unwrap_or(Path::new("."));
    read(on, |plugin| match found.get(plugin) {
        Some(Some(Place::Text(text))) => Ok(Some(text.clone())),
        // A path of its own may be anywhere: joining keeps it.
        Some(Some(Place::File(path))) => files::read(&beside.join(path))
            .map(Some)
            .map_err(|why| format!("Couldn't open admission plugin configuration {plugin}: {why}")),
        _ => Ok(None),
    })
}
