using System.Globalization;
using Jint.Runtime;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>Lets <c>Date</c> show the burst's instant, in UTC wherever the machine stands.</summary>
internal sealed class BurstTime() : DefaultTimeSystem(TimeZoneInfo.Utc, CultureInfo.InvariantCulture)
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
