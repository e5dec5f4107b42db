namespace RepairWorkflows.Repairs.Cancellation;

/// <summary>Why an order shall be called off, as stable words.</summary>
internal static class CancellationReasons
{
    /// <summary>It was sent to a station of another area or region.</summary>
    public const string WrongRegion = "wrong-region";

    /// <summary>Nobody has reached the customer for more than five days.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>With these a station may apply to the region (S4.5.2).</summary>
    public static IReadOnlyList<string> Eligible { get; } =
        [WrongRegion, "wrong-phone", Unreachable, "rescheduled", "solved-by-customer", "repair-refused"];

    /// <summary>With these an order is closed the normal way (S4.5.2).</summary>
    public static IReadOnlyList<string> ClosedNormally { get; } =
        ["software", "replugged", "repaired-for-complainant", "no-fault-found"];

    /// <summary>With these the call centre calls an order off for its customer (S4.4.1); the first: house.</summary>
    public static IReadOnlyList<string> OfCustomers { get; } =
        ["no-longer-wanted", "rescheduled", "solved-by-customer", "wrong-phone", WrongRegion];

    /// <summary>With these a station calls off what it wrote itself (S4.5.3); the second is a house rule.</summary>
    public static IReadOnlyList<string> OfOwnOrders { get; } = ["wrongly-filled", "duplicate"];
}
