namespace RepairWorkflows.Dashboard.Feed;

/// <summary>How far a screen's reading has come.</summary>
public enum ReadState
{
    /// <summary>Nothing has been read yet.</summary>
    Loading,

    /// <summary>What is shown was read.</summary>
    Ready,

    /// <summary>The last read failed; what was read before, if anything, is still shown.</summary>
    Failed,

    /// <summary>The person's roles do not allow to read it.</summary>
    NotAllowed,

    /// <summary>The person's session does not hold any more.</summary>
    SessionEnded,
}
