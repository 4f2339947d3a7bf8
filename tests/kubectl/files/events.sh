# Two events of the pod `web`.
uid=$(kubectl get pod web -o jsonpath={.metadata.uid})
for n in 1 2; do
kubectl create -f - <<END
apiVersion: v1
kind: Event
metadata: {name: web.$n}
type: Warning
reason: Reason$n
message: message $n
count: $n
firstTimestamp: 2020-01-0${n}T00:00:00Z
lastTimestamp: 2020-01-0${n}T00:00:00Z
source: {component: tester}
involvedObject: {apiVersion: v1, kind: Pod, name: web, namespace: $NS, uid: $uid}
END
done
