using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Reports;

namespace RepairWorkflows.Walkthrough.Tests.Reports;

public sealed class SampleReportsTests
{
    public sealed class GivenTheIndex
    {
        private static readonly IReadOnlyList<ReportSample> Index = ReportSample.ReadIndex(Places.Reports);

        [Fact]
        public void When_it_is_read_then_it_names_each_file_of_the_folder_once() =>
            Index.Select(sample => sample.File).Order().ShouldBe(
                Directory.EnumerateFiles(Places.Reports).Select(Path.GetFileName).Where(IsReport).Order());

        [Fact]
        public void When_it_is_read_then_reports_come_through_every_channel() =>
            Index.Select(
                sample => sample.Channel).Distinct().Order().ShouldBe(["app", "email", "front-desk", "phone", "web"]);

        [Fact]
        public void When_a_report_is_refused_then_its_name_says_that_it_is_a_trap() =>
            Index.Where(sample => !sample.IsAccepted).ShouldAllBe(
                sample => sample.File.Contains("-trap-") && sample.Errors.Count > 0);

        [Fact]
        public void When_accepted_reports_are_read_then_none_holds_a_placeholder_any_more() =>
            Index.Where(sample => sample.IsAccepted).Select(sample => Read(sample).ToJsonString())
                .ShouldAllBe(text => !text.Contains("{{"));

        [Fact]
        public void When_the_long_mail_is_read_then_its_description_has_five_thousand_characters() =>
            ((string?)Read(
                Index.Single(sample => sample.File.Contains("five-thousand")))["description"])!.Length.ShouldBe(5000);

        private static JsonObject Read(ReportSample sample) =>
            ReportText.Read(
                Path.Combine(Places.Reports, sample.File), new DateTimeOffset(2026, 10, 12, 1, 0, 0, TimeSpan.Zero));

        private static bool IsReport(string? file) => file is not ("index.json" or "usual-course.json" or "README.md");
    }
}
