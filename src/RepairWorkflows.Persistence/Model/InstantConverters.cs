using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RepairWorkflows.Persistence.Model;

/// <summary>Instants in UTC, as each database sorts them.</summary>
internal static class Instants
{
    /// <summary>
    /// SQLite has no type for instants, and its texts do not compare across offsets: ticks in UTC do, to 100 ns.
    /// </summary>
    public static long ToTicks(DateTimeOffset instant) => instant.UtcTicks;

    /// <inheritdoc cref="ToTicks"/>
    public static DateTimeOffset FromTicks(long ticks) => new(ticks, TimeSpan.Zero);

    /// <summary>
    /// The next whole microsecond: PostgreSQL keeps no more, and cutting a deadline off would make it early.
    /// </summary>
    public static DateTimeOffset NeverEarly(DateTimeOffset instant)
    {
        var rest = instant.UtcTicks % TimeSpan.TicksPerMicrosecond;
        return FromTicks(rest == 0 ? instant.UtcTicks : instant.UtcTicks + TimeSpan.TicksPerMicrosecond - rest);
    }
}

/// <summary>Instants on SQLite.</summary>
internal sealed class InstantToTicks()
    : ValueConverter<DateTimeOffset, long>(instant => Instants.ToTicks(instant), ticks => Instants.FromTicks(ticks));

/// <summary>Instants on PostgreSQL, which takes no other offset than zero.</summary>
internal sealed class InstantToUtc()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.ToUniversalTime(), instant => instant);
