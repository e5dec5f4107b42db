namespace RepairWorkflows.Repairs.Drawings;

/// <summary>Settles how high the boxes of ordered layers lie: near those they are joined to, and apart.</summary>
internal static class LayerHeights
{
    /// <summary>Settles it, and gives each box its upper edge.</summary>
    /// <param name="layers">The layers, each from the top.</param>
    /// <param name="rounds">How often it is gone through.</param>
    public static void Settle(List<List<LayerPlace>> layers, int rounds)
    {
        foreach (var layer in layers)
        {
            Spread(layer, [.. layer.Select(_ => 0d)]);
        }

        var inside = layers.SelectMany(layer => layer).ToHashSet();
        for (var round = 0; round < rounds; round++)
        {
            var isForward = round % 2 == 0;
            foreach (var layer in isForward ? layers : Enumerable.Reverse(layers))
            {
                Spread(layer, [.. layer.Select(place => Wish(place, inside, isForward))]);
            }
        }

        foreach (var place in layers.SelectMany(layer => layer))
        {
            place.Card?.Y = place.Middle - (place.Height / 2);
        }
    }

    private static double Wish(LayerPlace place, HashSet<LayerPlace> inside, bool isForward)
    {
        double[] before = [.. Middles(place.Before, inside)];
        double[] after = [.. Middles(place.After, inside)];
        var joined = isForward && before.Length > 0 ? before : after.Length > 0 ? after : before;
        return joined.Length == 0 ? place.Middle : joined[(joined.Length - 1) / 2];
    }

    private static IEnumerable<double> Middles(List<LayerPlace> places, HashSet<LayerPlace> inside) =>
        places.Where(inside.Contains).Select(place => place.Middle).Order();

    // Neighbours that would touch share what both wish: blocks, each at the average of its wishes.
    private static void Spread(List<LayerPlace> layer, double[] wishes)
    {
        List<(int First, int Count, double Sum, double Length)> blocks = [];
        for (var i = 0; i < layer.Count; i++)
        {
            var room = layer[i].Height + Layout.Gap;
            (int First, int Count, double Sum, double Length) block = (i, 1, wishes[i] - (room / 2), room);
            while (blocks.Count > 0 && Top(blocks[^1]) + blocks[^1].Length > Top(block))
            {
                var above = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                block = (above.First, above.Count + block.Count,
                    above.Sum + block.Sum - (block.Count * above.Length), above.Length + block.Length);
            }

            blocks.Add(block);
        }

        foreach (var block in blocks)
        {
            var top = Top(block);
            for (var i = block.First; i < block.First + block.Count; i++)
            {
                layer[i].Middle = top + ((layer[i].Height + Layout.Gap) / 2);
                top += layer[i].Height + Layout.Gap;
            }
        }
    }

    private static double Top((int First, int Count, double Sum, double Length) block) => block.Sum / block.Count;
}
