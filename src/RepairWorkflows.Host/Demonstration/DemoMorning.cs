using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>
/// Lets the demonstration's cases happen on the morning of a working day, each at its own time, so that whoever comes
/// then meets a desk in the middle of its work; a repeat changes nothing.
/// </summary>
/// <remarks>
/// The demonstration clock only moves forward: it goes to the next such morning, and is past its last event when the
/// first visitor comes.
/// </remarks>
internal sealed class DemoMorning(DemoCases cases, DemoTime time, IClockRules rules, IWorkflowStore store)
{
    /// <summary>When the visitor comes, in the site's time.</summary>
    public static TimeOnly Visit { get; } = new(10, 0);

    /// <summary>Plays all of it, or what an interrupted start has left.</summary>
    /// <returns>What the clock shows then, in the site's time.</returns>
    public async Task<DateTimeOffset> PlayAsync(CancellationToken cancellationToken)
    {
        var events = DemoEvent.ReadAll();
        var begun = await store.FindInboxAsync(DemoCases.Scope, events[0].Key, cancellationToken);
        var day = begun is null
            ? DemoDay.From(time.Now, rules.Current.Site)
            : DemoDay.Of(begun.At, rules.Current.Site);
        foreach (var happening in events)
        {
            await time.GoToAsync(day.At(happening.At), cancellationToken);
            await cases.PlayAsync(happening, day, cancellationToken);
        }

        await time.GoToAsync(day.At(Visit), cancellationToken);
        return rules.Current.Site.ToLocal(time.Now);
    }
}
