import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lists, watches, creates, patches and deletes a pod from inside one. */
public class Pods {
  record Event(Watcher.Action action, Pod pod) {}

  public static void main(String[] args) throws Exception {
    try (var client = new KubernetesClientBuilder().build()) {
      var pods = client.pods().inNamespace(client.getNamespace());
      System.out.println("listed " + pods.list().getItems().size());
      var events = new LinkedBlockingQueue<Event>();
      var watch = pods.watch(new Watcher<Pod>() {
        @Override
        public void eventReceived(Action action, Pod pod) {
          events.add(new Event(action, pod));
        }

        @Override
        public void onClose(WatcherException e) {}
      });
      pods.resource(new PodBuilder()
          .withNewMetadata().withName("client-pod").endMetadata()
          .withNewSpec().addNewContainer().withName("c").withImage("none").endContainer().endSpec()
          .build()).create();
      for (var done = false; !done; ) {
        var event = events.poll(60, TimeUnit.SECONDS);
        var name = event.pod().getMetadata().getName();
        if (event.action() == Watcher.Action.MODIFIED && event.pod().getMetadata().getDeletionTimestamp() != null) {
          continue;
        }
        System.out.println(event.action() + " " + name);
        switch (event.action()) {
          case ADDED -> pods.withName(name)
              .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"metadata\":{\"labels\":{\"a\":\"b\"}}}");
          case MODIFIED -> pods.withName(name).withGracePeriod(0).delete();
          default -> done = true;
        }
      }
      watch.close();
    }
  }
}
