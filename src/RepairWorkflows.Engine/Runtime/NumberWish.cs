namespace RepairWorkflows.Engine.Runtime;

/// <summary>
/// A wish for the next number of a day. The commit takes it: numbers are consecutive, since whatever is not written
/// takes none.
/// </summary>
/// <param name="Day">Which day's; each counts from 1.</param>
/// <param name="Words">How the number is written.</param>
public sealed record NumberWish(DateOnly Day, Func<int, string> Words);
