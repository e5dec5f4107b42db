namespace RepairWorkflows.Repairs.Drawings;

/// <summary>
/// Lays boxes out from left to right by layers: each as far right as the longest way to it, arrows that lead back left
/// out; within a layer in the order that crosses fewest arrows. What gets too long goes on in another band below, as a
/// text does.
/// </summary>
internal sealed class LayeredLayout(IReadOnlyList<StepCard> cards, IReadOnlyList<CardArrow> arrows)
{
    private const double LayerGap = 112;
    private const double BandGap = 90;
    private const int Rounds = 24;

    /// <summary>A line of a text has more than a word or two.</summary>
    private const int ShortestBand = 4;

    // As wide for its height as paper lies.
    private const double Paper = 1.6;

    private readonly Dictionary<StepCard, int> _layers = [];

    /// <summary>Settles all places.</summary>
    public void Place()
    {
        List<(StepCard From, StepCard To)> forward =
            [.. arrows.Where(arrow => !arrow.LeadsBack).Select(arrow => (arrow.Source, arrow.Target)).Distinct()];
        var before = forward.ToLookup(arrow => arrow.To, arrow => arrow.From);
        foreach (var card in Sorted(forward))
        {
            _layers[card] = before[card].Select(from => _layers[from] + 1).DefaultIfEmpty(0).Max();
        }

        PullRight(forward);
        var layers = new LayerOrder(cards, _layers, forward).Ordered();
        var pitch = cards.Max(card => card.Width) + LayerGap;
        var top = 0d;
        foreach (var band in Bands(layers, pitch))
        {
            LayerHeights.Settle(band, Rounds);
            PlaceBand(band, pitch, top);
            top = band.SelectMany(layer => layer).Select(place => place.Card?.Bottom ?? 0).Max() + BandGap;
        }
    }

    // What nothing leads to stands right before what it leads to.
    private void PullRight(List<(StepCard From, StepCard To)> forward)
    {
        var after = forward.ToLookup(arrow => arrow.From, arrow => arrow.To);
        var targets = forward.Select(arrow => arrow.To).ToHashSet();
        foreach (var card in cards.Where(card => !targets.Contains(card) && after[card].Any()).Skip(1))
        {
            _layers[card] = after[card].Min(target => _layers[target]) - 1;
        }
    }

    private static void PlaceBand(List<List<LayerPlace>> band, double pitch, double top)
    {
        var up = band.SelectMany(layer => layer).Select(place => place.Card).OfType<StepCard>().Min(card => card.Y);
        foreach (var (at, layer) in band.Index())
        {
            foreach (var card in layer.Select(place => place.Card).OfType<StepCard>())
            {
                (card.X, card.Y) = (at * pitch, card.Y - up + top);
            }
        }
    }

    // As many bands as make the picture most like paper; each ends where few arrows go on.
    private static List<List<List<LayerPlace>>> Bands(List<List<LayerPlace>> layers, double pitch)
    {
        var height = layers.Max(layer => layer.Sum(place => place.Card is null ? 0 : place.Height + Layout.Gap));
        var count = Enumerable.Range(1, Math.Max(1, layers.Count / ShortestBand)).MinBy(bands => Math.Abs(Math.Log(
            layers.Count * pitch / bands / (bands * (height + BandGap)) / Paper)));
        List<List<List<LayerPlace>>> bands = [];
        var from = 0;
        for (var band = 1; band <= count; band++)
        {
            var even = (int)Math.Round((double)layers.Count * band / count);
            var to = band == count ? layers.Count
                : Enumerable.Range(even - 1, 3).Where(at => at > from && at < layers.Count)
                    .OrderBy(at => layers[at].Sum(place => place.Before.Count)).ThenBy(at => Math.Abs(at - even))
                    .FirstOrDefault(layers.Count);
            if (to > from)
            {
                bands.Add(layers[from..to]);
                from = to;
            }
        }

        return bands;
    }

    private List<StepCard> Sorted(List<(StepCard From, StepCard To)> forward)
    {
        var missing = cards.ToDictionary(card => card, _ => 0);
        forward.ForEach(arrow => missing[arrow.To]++);
        var after = forward.ToLookup(arrow => arrow.From, arrow => arrow.To);
        var open = new Queue<StepCard>(cards.Where(card => missing[card] == 0));
        List<StepCard> sorted = [];
        while (open.TryDequeue(out var card))
        {
            sorted.Add(card);
            foreach (var target in after[card].Where(target => --missing[target] == 0))
            {
                open.Enqueue(target);
            }
        }

        return sorted;
    }
}
