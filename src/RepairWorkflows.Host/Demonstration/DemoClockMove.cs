using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>How far to move the demonstration clock.</summary>
/// <param name="Advance"><c>[days.]hours:minutes:seconds</c>, zero to 366 days, for example <c>00:05:00</c>.</param>
internal sealed record DemoClockMove(string? Advance)
{
    private static readonly TimeSpan Most = TimeSpan.FromDays(366);

    /// <summary>The span, where nothing is wrong with it.</summary>
    internal TimeSpan Span => TimeSpan.ParseExact(Advance!, "c", CultureInfo.InvariantCulture);

    /// <summary>What is wrong with it.</summary>
    internal IEnumerable<FieldError> FindErrors()
    {
        var error = Advance is null ? new FieldError("advance", RepairErrors.FieldRequired, "advance is needed.")
            : !TimeSpan.TryParseExact(Advance, "c", CultureInfo.InvariantCulture, out var span)
                ? new("advance", RepairErrors.FieldMalformed, "advance must be [days.]hours:minutes:seconds.")
            : span < TimeSpan.Zero || span > Most
                ? new("advance", RepairErrors.FieldOutOfRange, "advance must be zero to 366 days.")
            : null;
        return error is null ? [] : [error];
    }
}
