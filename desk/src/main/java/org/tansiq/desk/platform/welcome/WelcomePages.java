package org.tansiq.desk.platform.welcome;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.jobs.Job;
import org.tansiq.desk.platform.jobs.Jobs;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.policy.Trial;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

@Controller
class WelcomePages {

  private final ObjectProvider<SampleCountry> sample;
  private final ObjectProvider<Trial> trials;
  private final Deployment deployment;
  private final Policy policy;
  private final Jobs jobs;

  WelcomePages(
      ObjectProvider<SampleCountry> sample,
      ObjectProvider<Trial> trials,
      Deployment deployment,
      Policy policy,
      Jobs jobs) {
    this.sample = sample;
    this.trials = trials;
    this.deployment = deployment;
    this.policy = policy;
    this.jobs = jobs;
  }

  @GetMapping("/settings")
  Page settings(@RequestParam Optional<Long> job, Shell shell) {
    var country = sample.getIfAvailable();
    return Page.of("platform/welcome/settings.jte")
        .with("deployment", deployment)
        .with("offered", country != null)
        .with("loaded", country != null && country.loaded())
        .with("tries", policy.onTrial(shell.reader()))
        .with("trial", trials.stream().anyMatch(trial -> trial.offered(shell.reader())))
        .with("running", jobs.running(SampleCountry.LOADING))
        .with("why", job.flatMap(jobs::find).flatMap(j -> why(j, shell)));
  }

  @PostMapping("/demo/load")
  View load(Officer officer) {
    policy.permit(officer, Deed.MANAGE_DEMO);
    jobs.start(
        SampleCountry.LOADING,
        "demo.label.making",
        progress -> sample.getObject().load(officer, progress));
    return new RedirectView("/");
  }

  @PostMapping("/demo/remove")
  View remove(Officer officer) {
    policy.permit(officer, Deed.MANAGE_DEMO);
    jobs.start(
        SampleCountry.LOADING, "demo.label.removing", _ -> sample.getObject().remove(officer));
    return new RedirectView("/settings");
  }

  /// Tries the bureau's search alone, on fictional persons.
  @PostMapping("/demo/trial")
  View tryBureau(Officer officer) {
    trials.forEach(trial -> trial.begin(officer));
    return new RedirectView("/nominal");
  }

  @PostMapping("/demo/trial/end")
  View endTrial(Officer officer) {
    trials.forEach(trial -> trial.end(officer));
    return new RedirectView("/settings");
  }

  /// What a page that watches a work is told.
  ///
  /// @param href where to go when it is finished
  record State(long done, long total, String label, boolean finished, String href) {}

  @GetMapping(path = "/jobs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  State state(@PathVariable long id, Shell shell) {
    var job =
        jobs.find(id).orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "/jobs/" + id));
    return new State(
        job.done(),
        job.total(),
        why(job, shell).orElseGet(() -> shell.text(job.label())),
        job.finished(),
        job.succeeded() ? "/" : "/settings?job=" + id);
  }

  private static Optional<String> why(Job job, Shell shell) {
    return job.refused()
        .map(refused -> shell.text(refused.code().key(), refused.values().toArray()))
        .or(() -> job.fault().map(number -> shell.text("fault.text", number)));
  }
}
