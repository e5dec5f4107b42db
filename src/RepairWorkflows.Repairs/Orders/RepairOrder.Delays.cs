using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Delays;

namespace RepairWorkflows.Repairs.Orders;

/// <content>Not finished today (S3.4 to S3.6).</content>
public sealed partial class RepairOrder
{
    /// <summary>Whether it was called serious since it was begun, or begun anew after rework: that stays.</summary>
    internal bool IsSerious => DelaysOfThisRun.Any(delay => delay.Serious);

    /// <summary>
    /// Whether the service centre has recorded why it is not done. What the technician calls serious is another matter
    /// on each day, and is recorded anew.
    /// </summary>
    internal bool IsReasonKnown => DelaysOfThisRun.LastOrDefault() is { Serious: true, IsConfirmed: false } said
        ? DelaysOfThisRun.Any(delay => delay is { Serious: true, IsConfirmed: true } && IsSameDay(delay, said))
        : DelaysOfThisRun.Any(delay => delay.IsConfirmed);

    /// <summary>
    /// The last delay, when it makes the matter serious: for the first time in this run of the work or, as the
    /// technician says, on this day. Null when it does not.
    /// </summary>
    internal DelayReason? NewlySerious =>
        DelaysOfThisRun.LastOrDefault() is { Serious: true } last && !DelaysOfThisRun.SkipLast(1).Any(
            delay => delay.Serious && (last.IsConfirmed || IsSameDay(delay, last)))
            ? last
            : null;

    private IEnumerable<DelayReason> DelaysOfThisRun =>
        Document.Delays.Where(delay => Document.Reworks is not [.., var last] || delay.At >= last.At);

    /// <summary>It will not be done today (S3.4).</summary>
    internal void Delay(DelayReason reason)
    {
        RequireOpen();
        Document = Document with { Delays = [.. Document.Delays, reason] };
    }

    /// <summary>The customer is told how the repair goes on (S3.4).</summary>
    internal void InformCustomer(CustomerContact contact)
    {
        RequireOpen();
        Document = Document with { Contacts = [.. Document.Contacts, contact] };
    }

    private bool IsSameDay(DelayReason one, DelayReason other) =>
        _dayOf(one.At) == _dayOf(other.At);
}
