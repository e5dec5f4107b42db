using System.Globalization;
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
}
