using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Persistence.Memory;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Rulebook;

/// <summary>A start with a file that takes away what published calendars stand on.</summary>
public sealed class RuleSeedTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly MemoryRules _store;

    public RuleSeedTests() => _store = new MemoryStore(_clock, Rules.Shipped).Rules;

    [Fact]
    public async Task When_a_published_calendar_makes_no_sense_over_a_new_file_then_the_start_tells_which_and_where()
    {
        var publisher = await StartAsync(
            """{ "name": "site", "base": "china", "dayTypes": { "late": { "windows": ["12:00-20:00"] } } }""");
        await publisher.PublishAsync(
            RuleTexts.ReadCalendar(
                "north", """{ "name": "north", "base": "site", "days": [{ "date": "2026-03-03", "type": "late" }] }""",
                RuleFormat.Json),
            0, new Publication("owner", "试行"), CancellationToken.None);

        var refused = await Should.ThrowAsync<InvalidOperationException>(
            () => StartAsync("""{ "name": "site", "base": "china" }"""));

        refused.Message.ShouldContain("'site'");
        refused.Message.ShouldContain("north: days[0].type");
    }

    private async Task<RulePublisher> StartAsync(string calendar)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, calendar);
        var site = new SiteOptions { CalendarFile = file };
        var rules = new ClockBook(ClockRulesReader.Read(site), _store);
        var publisher = new RulePublisher(_store, rules, Options.Create(site), _clock);
        var seeds = new RuleSeeds(Options.Create(site), _store, rules, publisher, NullLogger<RuleSeeds>.Instance);
        await seeds.PublishAsync(CancellationToken.None);
        return publisher;
    }
}
