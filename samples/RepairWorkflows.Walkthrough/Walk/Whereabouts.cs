namespace RepairWorkflows.Walkthrough.Walk;

/// <summary>Keeps each technician at one order at a time: from signing for its slip to leaving the site.</summary>
internal sealed class Whereabouts(ProgressFile file, WalkProgress progress)
{
    private static readonly HashSet<string> Leaving = ["finish-repair", "not-today", "cannot-come", "sign-refusal"];

    /// <summary>Sends a technician to a report's order, unless there already or elsewhere.</summary>
    /// <returns>Since when the technician is with this order; null while with another one.</returns>
    public DateTimeOffset? Send(string technician, string report, DateTimeOffset now)
    {
        if (!progress.Technicians.TryGetValue(technician, out var place))
        {
            place = new Place(report, now);
            progress.Technicians[technician] = place;
            file.Write(progress);
        }

        return place.File == report && !place.IsLeft ? place.Since : null;
    }

    /// <summary>
    /// Notes what somebody has just done: some actions are done on leaving. Who has left is free after
    /// <see cref="Settle"/> only, so that the order that has waited longest gets the technician.
    /// </summary>
    public void Note(PendingAction action)
    {
        if (Leaving.Contains(action.Action)
            && progress.Technicians.TryGetValue(action.By, out var place) && place.File == action.File)
        {
            progress.Technicians[action.By] = place with { IsLeft = true };
        }
    }
    /// <summary>From now on, whoever has left a site is free.</summary>
    public void Settle()
    {
        foreach (var (technician, _) in progress.Technicians.Where(place => place.Value.IsLeft).ToList())
        {
            progress.Technicians.Remove(technician);
        }
    }
}
