namespace RepairWorkflows.Engine.Runtime;

/// <summary>Tries again what lost a race.</summary>
public static class Attempts
{
    // A burst takes about a millisecond: whoever loses more races than this meets a flood, not a neighbour.
    private const int Most = 20;

    /// <summary>Makes attempts until one meets no other writer.</summary>
    /// <exception cref="ConcurrencyConflictException">All of them met one.</exception>
    public static async Task<T> AgainAfterConflictAsync<T>(Func<Task<T>> attempt)
    {
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                return await attempt();
            }
            catch (ConcurrencyConflictException) when (attempts < Most)
            {
                // Whoever was faster is done by now: read again, decide again.
            }
        }
    }
}
