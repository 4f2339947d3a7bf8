// Lists, watches, creates, patches and deletes a pod from inside one.
package main

import (
	"context"
	"fmt"
	"os"

	core "k8s.io/api/core/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
)

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func main() {
	config, err := rest.InClusterConfig()
	must(err)
	client, err := kubernetes.NewForConfig(config)
	must(err)
	namespace, err := os.ReadFile("/var/run/secrets/kubernetes.io/serviceaccount/namespace")
	must(err)
	pods, ctx := client.CoreV1().Pods(string(namespace)), context.Background()
	list, err := pods.List(ctx, meta.ListOptions{})
	must(err)
	fmt.Println("listed", len(list.Items))
	events, err := pods.Watch(ctx, meta.ListOptions{ResourceVersion: list.ResourceVersion})
	must(err)
	pod := &core.Pod{ObjectMeta: meta.ObjectMeta{Name: "client-pod"}}
	pod.Spec.Containers = []core.Container{{Name: "c", Image: "none"}}
	_, err = pods.Create(ctx, pod, meta.CreateOptions{})
	must(err)
	for event := range events.ResultChan() {
		pod := event.Object.(*core.Pod)
		name := pod.Name
		if event.Type == "MODIFIED" && pod.DeletionTimestamp != nil {
			continue
		}
		fmt.Println(event.Type, name)
		switch event.Type {
		case "ADDED":
			patch := []byte(`{"metadata":{"labels":{"a":"b"}}}`)
			_, err = pods.Patch(ctx, name, types.StrategicMergePatchType, patch, meta.PatchOptions{})
			must(err)
		case "MODIFIED":
			now := int64(0)
			must(pods.Delete(ctx, name, meta.DeleteOptions{GracePeriodSeconds: &now}))
		default:
			events.Stop()
		}
	}
}
