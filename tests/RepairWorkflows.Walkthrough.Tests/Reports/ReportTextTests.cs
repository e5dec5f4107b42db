using RepairWorkflows.Walkthrough.Reports;

namespace RepairWorkflows.Walkthrough.Tests.Reports;

public sealed class ReportTextTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 12, 1, 30, 0, TimeSpan.Zero);

    public sealed class GivenARelativeInstant
    {
        [Theory]
        [InlineData("{{now+2h}}", "2026-10-12T03:30:00.0000000Z")]
        [InlineData("{{now-3h}}", "2026-10-11T22:30:00.0000000Z")]
        [InlineData("{{now+90m}}", "2026-10-12T03:00:00.0000000Z")]
        [InlineData("{{now+120d}}", "2027-02-09T01:30:00.0000000Z")]
        public void When_the_report_is_read_then_it_counts_from_the_given_instant(string written, string read)
        {
            var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "report.json");
            File.WriteAllText(file, $$"""{"preferredVisitAt":"{{written}}"}""");

            var report = ReportText.Read(file, Now);

            ((string?)report["preferredVisitAt"]).ShouldBe(read);
        }
    }
}
