namespace RepairWorkflows.Persistence.Stores;

/// <summary>What is kept of a failure beside the row it befell: enough to know it by. The log has all of it.</summary>
internal static class Failure
{
    private const int Kept = 2000;

    public static string Shorten(string failure) => failure.Length <= Kept ? failure : failure[..Kept];
}
