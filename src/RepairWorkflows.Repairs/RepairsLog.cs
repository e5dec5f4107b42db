using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Repairs;

/// <summary>What the repair domain writes to the log.</summary>
internal static partial class RepairsLog
{
    [LoggerMessage(2001, LogLevel.Warning,
        "The deadline of {Policy} on order {OrderId} lies in {Year}, whose holidays are not announced in the calendar: "
        + "import them when they are.")]
    public static partial void DeadlineInUnannouncedYear(ILogger log, string policy, Guid orderId, int year);

    [LoggerMessage(2002, LogLevel.Information,
        "{Steps} faulted steps of instance {InstanceId} were done again by hand")]
    public static partial void InstanceRetried(ILogger log, string instanceId, int steps);

    [LoggerMessage(2003, LogLevel.Information, "Instance {InstanceId} was called off by hand")]
    public static partial void InstanceCancelled(ILogger log, string instanceId);

    [LoggerMessage(2004, LogLevel.Information, "Instance {InstanceId} was removed by hand")]
    public static partial void InstanceRemoved(ILogger log, string instanceId);

    [LoggerMessage(2005, LogLevel.Warning,
        "{Kind} '{Name}' came anew with the server or its settings, and was not published: version {Version} is its "
        + "owner's")]
    public static partial void SeedPassedOver(ILogger log, Rulebook.RuleKind kind, string name, int version);

    [LoggerMessage(2006, LogLevel.Information,
        "Dead letter {Id} was dismissed by hand: by whom and why stands with it")]
    public static partial void DeadLetterDismissed(ILogger log, string id);

    [LoggerMessage(2007, LogLevel.Warning,
        "The auditor found {Kind} at {Subject} of instance {InstanceId} and put it in order")]
    public static partial void AuditMended(
        ILogger log, Auditing.AuditKind kind, string subject, string instanceId);

    [LoggerMessage(2008, LogLevel.Debug, "{Checked} of {Total} clocks were recomputed, {Mismatches} mismatches")]
    public static partial void Verifying(ILogger log, long @checked, long total, int mismatches);

    [LoggerMessage(2009, LogLevel.Information, "All {Checked} clocks were recomputed, {Mismatches} mismatches")]
    public static partial void Verified(ILogger log, long @checked, int mismatches);

    [LoggerMessage(2010, LogLevel.Warning,
        "This machine's clock shows {Machine}, while limits are counted by {Deciding}: it was set, or differs from the "
        + "database's. Nothing is fired early or late by it; see docs/auditing.md before a restart")]
    public static partial void MachineClockDiffers(ILogger log, DateTimeOffset machine, DateTimeOffset deciding);

    [LoggerMessage(2011, LogLevel.Error,
        "The round of {Plan} that is due on {Day} was not made: {Code}. It is tried again")]
    public static partial void RoundRefused(ILogger log, Exception refused, string plan, string day, string code);

    [LoggerMessage(2012, LogLevel.Information, "Order {Number} was not given to {Technician}: {Code}")]
    public static partial void NotGiven(
        ILogger log, Exception refused, string number, string technician, string code);
}
