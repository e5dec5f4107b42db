namespace RepairWorkflows.Repairs.Auditing;

/// <summary>Judges a row as it is kept, whatever became of it.</summary>
internal static class KeptRow
{
    /// <summary>What a row comes to; one that makes no sense, what <paramref name="unreadable"/> says.</summary>
    /// <param name="judge">Reads the row and nothing else: whatever goes wrong lies in it.</param>
    /// <param name="unreadable">Given what went wrong.</param>
    public static T Judge<T>(Func<T> judge, Func<string, T> unreadable)
    {
        try
        {
            return judge();
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Of any kind: a row that ended the round would keep all those behind it from being looked at, for ever.
            return unreadable(problem.Message);
        }
    }
}
