using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RepairWorkflows.Host.Start;

namespace RepairWorkflows.Host.Tests.Start;

public static class FreedMemoryTests
{
    public sealed class GivenNativeCodeThatHasFreedMuch
    {
        private const int Block = 60_000; // small enough to lie in the heap that the C library keeps
        private const int Blocks = 4_000;
        private static readonly byte[] Content = new byte[Block];

        [Fact]
        public async Task When_a_round_is_done_then_the_memory_is_given_back()
        {
            if (!OperatingSystem.IsLinux())
            {
                return; // other C libraries keep nothing that could be given back
            }

            var blocks = Enumerable.Range(0, Blocks).Select(_ => Filled()).ToList();
            var before = ResidentPages();

            // The last one is kept: what lies before it is then not given back by itself.
            blocks.SkipLast(1).ToList().ForEach(Marshal.FreeHGlobal);
            await new FreedMemory().RunAsync(CancellationToken.None);

            // Half of it is enough: other tests take memory at the same time.
            var given = (before - ResidentPages()) * Environment.SystemPageSize;
            given.ShouldBeGreaterThan((long)Block * Blocks / 2);
            Marshal.FreeHGlobal(blocks[^1]);
        }

        private static nint Filled()
        {
            var block = Marshal.AllocHGlobal(Block);
            Marshal.Copy(Content, 0, block, Block);
            return block;
        }

        private static long ResidentPages() => long.Parse(
            File.ReadAllText("/proc/self/statm").Split(' ')[1], CultureInfo.InvariantCulture);
    }

    public sealed class GivenAHeapThatHasGrown
    {
        private long _held = Megabytes(20);
        private long _taken;
        private int _collected;

        [Fact]
        public async Task When_it_is_mostly_garbage_then_it_is_collected_once()
        {
            var memory = Memory(needed: Megabytes(20));
            await memory.RunAsync(CancellationToken.None);
            _collected.ShouldBe(0);

            _held = Megabytes(500);
            await memory.RunAsync(CancellationToken.None);
            await memory.RunAsync(CancellationToken.None);

            (_collected, _held).ShouldBe((1, Megabytes(20)));
        }

        [Fact]
        public async Task When_it_is_needed_then_it_is_not_collected_again_before_it_is_twice_as_large()
        {
            var memory = Memory(needed: Megabytes(300));
            foreach (var grown in (int[])[310, 320, 590, 610])
            {
                _held = Megabytes(grown);
                await memory.RunAsync(CancellationToken.None);
            }

            _collected.ShouldBe(2);
        }

        [Fact]
        public async Task When_it_shrinks_by_itself_then_less_is_held_for_needed()
        {
            var memory = Memory(needed: Megabytes(300));
            foreach (var grown in (int[])[310, 20, 200])
            {
                _held = Megabytes(grown);
                await memory.RunAsync(CancellationToken.None);
            }

            _collected.ShouldBe(2);
        }

        [Fact]
        public async Task When_much_is_taken_meanwhile_then_it_is_collected_only_once_that_is_over()
        {
            var memory = Memory(needed: Megabytes(20));
            _held = Megabytes(500);
            for (var round = 0; round < 3; round++)
            {
                _taken += Megabytes(200);
                await memory.RunAsync(CancellationToken.None);
            }

            _collected.ShouldBe(0);

            _taken += Megabytes(1);
            await memory.RunAsync(CancellationToken.None);

            _collected.ShouldBe(1);
        }

        private FreedMemory Memory(long needed) => new(
            () => _held,
            () => _taken,
            () =>
            {
                _collected++;
                _held = needed;
            });

        private static long Megabytes(int count) => (long)count << 20;
    }

    public sealed class GivenGarbageOfThisProcess
    {
        private const int Blocks = 400;
        private const int Block = 1 << 20;

        [Fact]
        public async Task When_a_round_is_done_then_it_is_gone()
        {
            var garbage = Filled();

            await new FreedMemory().RunAsync(CancellationToken.None);

            garbage.Count(block => block.TryGetTarget(out _)).ShouldBe(0);
        }

        [MethodImpl(MethodImplOptions.NoInlining)] // or the blocks would still be in reach
        private static List<WeakReference<byte[]>> Filled()
        {
            var blocks = Enumerable.Range(0, Blocks).Select(_ => new byte[Block]).ToList();
            GC.Collect();
            return [.. blocks.Select(block => new WeakReference<byte[]>(block))];
        }
    }
}
