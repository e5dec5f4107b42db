namespace RepairWorkflows.Walkthrough.Tests.Walks;

/// <summary>When to kill: one request of each equal part of a walk, and how long after it was announced.</summary>
internal sealed class KillPlan
{
    // The slowest requests take about so long; most are over sooner, and then the server dies between two of them.
    private const int LongestPause = 40;
    private readonly Queue<(int Request, TimeSpan Pause)> _points = [];
    private int _requests;

    private KillPlan(int seed, int kills, int requests)
    {
        Seed = seed;
        var random = new Random(seed);
        for (var part = 0; part < kills; part++)
        {
            var request = (requests * part / kills) + random.Next(1, Math.Max(2, requests / kills));
            _points.Enqueue((request, TimeSpan.FromMilliseconds(random.Next(LongestPause))));
        }
    }

    /// <summary>Never.</summary>
    public static KillPlan None => new(0, 0, 1);

    /// <summary>Where the points come from: the variable WALK_SEED, or the day, so that they wander.</summary>
    public int Seed { get; }

    /// <summary>A plan for a walk of about so many requests.</summary>
    public static KillPlan Draw(int kills, int requests)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).DayNumber;
        var isSet = int.TryParse(Environment.GetEnvironmentVariable("WALK_SEED"), out var seed);
        return new KillPlan(isSet ? seed : day, kills, requests);
    }

    /// <summary>Counts a request; how long to wait before the kill, or null when this one lives.</summary>
    public TimeSpan? NextRequest()
    {
        _requests++;
        return _points.TryPeek(out var point) && point.Request <= _requests ? _points.Dequeue().Pause : null;
    }
}
