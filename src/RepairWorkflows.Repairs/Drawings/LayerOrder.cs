namespace RepairWorkflows.Repairs.Drawings;

/// <summary>A place in a layer: a box, or where an arrow passes.</summary>
internal sealed class LayerPlace
{
    /// <summary>The box; null where an arrow passes.</summary>
    public StepCard? Card { get; init; }

    public List<LayerPlace> Before { get; } = [];

    public List<LayerPlace> After { get; } = [];

    /// <summary>Its place in the order of its layer.</summary>
    public int Order { get; set; }

    /// <summary>Its middle, from the top.</summary>
    public double Middle { get; set; }

    public double Height => Card?.Height ?? 10;
}

/// <summary>
/// Orders the boxes of each layer so that few arrows cross: each in the middle of those it is joined to.
/// </summary>
internal sealed class LayerOrder
{
    private const int Rounds = 12;

    private readonly List<List<LayerPlace>> _layers;

    public LayerOrder(
        IReadOnlyList<StepCard> cards, Dictionary<StepCard, int> layers, List<(StepCard From, StepCard To)> forward)
    {
        var count = layers.Values.DefaultIfEmpty(-1).Max() + 1;
        _layers = [.. Enumerable.Range(0, count).Select(_ => new List<LayerPlace>())];
        var places = cards.ToDictionary(card => card, card => new LayerPlace { Card = card });
        foreach (var card in cards)
        {
            _layers[layers[card]].Add(places[card]);
        }

        foreach (var (from, to) in forward)
        {
            var last = places[from];
            for (var at = layers[from] + 1; at < layers[to]; at++)
            {
                var passing = new LayerPlace();
                _layers[at].Add(passing);
                last = Join(last, passing);
            }

            Join(last, places[to]);
        }
    }

    public List<List<LayerPlace>> Ordered()
    {
        Number();
        var (best, fewest) = (Snapshot(), Crossings());
        for (var round = 0; round < Rounds && fewest > 0; round++)
        {
            Sweep(isForward: round % 2 == 0);
            if (Crossings() is var now && now < fewest)
            {
                (best, fewest) = (Snapshot(), now);
            }
        }

        for (var at = 0; at < _layers.Count; at++)
        {
            _layers[at] = best[at];
        }

        Number();
        return _layers;
    }

    private static LayerPlace Join(LayerPlace from, LayerPlace to)
    {
        from.After.Add(to);
        to.Before.Add(from);
        return to;
    }

    private void Sweep(bool isForward)
    {
        for (var i = 1; i < _layers.Count; i++)
        {
            var at = isForward ? i : _layers.Count - 1 - i;
            _layers[at] = [.. _layers[at].OrderBy(place => Centre(place, isForward ? place.Before : place.After))];
            Number(_layers[at]);
        }
    }

    private static double Centre(LayerPlace place, List<LayerPlace> joined) =>
        joined.Count == 0 ? place.Order : joined.Average(other => other.Order);

    private int Crossings() => _layers.Sum(layer =>
    {
        int[] targets = [.. layer.SelectMany(place => place.After.Select(after => after.Order).Order())];
        return targets.Index().Sum(one => targets.Skip(one.Index + 1).Count(later => later < one.Item));
    });

    private List<List<LayerPlace>> Snapshot() => [.. _layers.Select(layer => layer.ToList())];

    private void Number() => _layers.ForEach(Number);

    private static void Number(List<LayerPlace> layer)
    {
        foreach (var (order, place) in layer.Index())
        {
            place.Order = order;
        }
    }
}
