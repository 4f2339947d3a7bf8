from kubernetes import client, config, watch

config.load_incluster_config()
api = client.CoreV1Api()
namespace = open("/var/run/secrets/kubernetes.io/serviceaccount/namespace").read()
pods = api.list_namespaced_pod(namespace)
print(f"listed {len(pods.items)}")
pod = {"metadata": {"name": "client-pod"}, "spec": {"containers": [{"name": "c", "image": "none"}]}}
api.create_namespaced_pod(namespace, pod)
events = watch.Watch()
version = pods.metadata.resource_version
for event in events.stream(api.list_namespaced_pod, namespace, resource_version=version, timeout_seconds=60):
    if event["type"] == "MODIFIED" and event["object"].metadata.deletion_timestamp:
        continue
    print(event["type"], event["object"].metadata.name)
    if event["type"] == "ADDED":
        api.patch_namespaced_pod("client-pod", namespace, {"metadata": {"labels": {"a": "b"}}})
    elif event["type"] == "MODIFIED":
        assert event["object"].metadata.labels == {"a": "b"}
        api.delete_namespaced_pod("client-pod", namespace, grace_period_seconds=0)
    elif event["type"] == "DELETED":
        events.stop()
