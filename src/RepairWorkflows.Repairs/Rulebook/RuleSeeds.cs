using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>
/// Publishes at the start what came with the server or its settings, and is not published yet: a new file, a file that
/// was changed, a new release. What its owner has published since is left alone.
/// </summary>
internal sealed class RuleSeeds(
    IOptions<SiteOptions> site, IRuleStore store, IClockRules rules, RulePublisher publisher, ILogger<RuleSeeds> log)
    : IRuleSeeds
{
    public async Task<int> PublishAsync(CancellationToken cancellationToken)
    {
        var published = 0;
        foreach (var seed in Seeds())
        {
            // Another machine may start at the same time: what it has published meanwhile is there already.
            published += await Attempts.AgainAfterConflictAsync(() => PublishAsync(seed, cancellationToken));
        }

        await rules.FreshAsync(cancellationToken);
        return published;
    }

    private IEnumerable<Seed> Seeds()
    {
        var begins = SiteRules.Read(site.Value);
        return
        [
            .. begins.Calendars.Select(calendar => new Seed(
                RuleKind.Calendar, calendar.Name, JsonSerializer.Serialize(calendar, RepairJson.Plain.WorkCalendar),
                (basis, end) => publisher.PublishAsync(
                    WrittenCalendar.WithoutText(calendar), basis, Publication.OfSeed, end))),
            .. begins.Policies.Select(policy => new Seed(
                RuleKind.Policy, policy.Name, RulePublisher.TextOf(policy),
                (basis, end) => publisher.PublishAsync(policy, basis, Publication.OfSeed, end))),
        ];
    }

    private async Task<int> PublishAsync(Seed seed, CancellationToken cancellationToken)
    {
        var versions = await store.ReadAsync(seed.Kind, seed.Name, cancellationToken);
        if (versions.FirstOrDefault(version => version.Origin == RuleOrigin.Seed)?.Content == seed.Content)
        {
            return 0;
        }

        // What its owner has gone on with is not overwritten, whatever it stands on and by whom that was published.
        if (versions.FirstOrDefault(version => version.Origin != RuleOrigin.FollowsBase)
            is { Origin: RuleOrigin.Owner } owned)
        {
            RepairsLog.SeedPassedOver(log, seed.Kind, seed.Name, owned.Number);
            return 0;
        }

        try
        {
            await seed.PublishAsync(versions is [var newest, ..] ? newest.Number : 0, cancellationToken);
            return 1;
        }
        catch (RuleViolationException raced) when (raced.Code == RepairErrors.RulesChanged)
        {
            throw new ConcurrencyConflictException(raced.Message);
        }
        catch (InvalidRequestException refused)
        {
            throw SiteRules.Senseless($"With '{seed.Name}', what is published already", refused.Fields);
        }
    }

    private sealed record Seed(
        RuleKind Kind, string Name, string Content, Func<int, CancellationToken, Task<RuleVersion>> PublishAsync);
}
