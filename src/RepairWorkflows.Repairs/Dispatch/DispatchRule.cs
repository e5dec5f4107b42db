namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>How an order comes to a technician, as its drawing says.</summary>
/// <param name="Assignment">One of <see cref="Words"/>.</param>
/// <param name="MostOpenOrders">How many open orders a technician may have; 0 for any number.</param>
public sealed record DispatchRule(string Assignment, int MostOpenOrders)
{
    /// <summary>Technicians take it from the pool; the engineering supervisor may give it to one of them.</summary>
    public const string Pool = "pool";

    /// <summary>The engineering supervisor, at a station its coordinator, gives it to one of them.</summary>
    public const string ByHand = "by-hand";

    /// <summary>It is given to them in turn.</summary>
    public const string RoundRobin = "round-robin";

    /// <summary>All there are.</summary>
    public static IReadOnlyList<string> Words { get; } = [Pool, ByHand, RoundRobin];

    /// <summary>Whether technicians are given it in turn.</summary>
    internal bool IsInTurn => Assignment == RoundRobin;

    /// <summary>Whether that is how it goes where nothing is said.</summary>
    internal bool IsUsual => Assignment == Pool && MostOpenOrders <= 0;
}
