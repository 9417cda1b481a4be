namespace Recruitment.Tests.WholeProcedure;

/// <summary>Two long lists, of which a failing test shows only what differs.</summary>
internal static class SameLines
{
    /// <summary>The lines have no order; how often each is there counts.</summary>
    public static void Assert(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var missing = expected.ToList();
        var surplus = actual.Where(line => !missing.Remove(line)).ToList();
        Xunit.Assert.True(
            missing.Count + surplus.Count == 0,
            $"Missing:\n{string.Join('\n', missing)}\nSurplus:\n{string.Join('\n', surplus)}"
        );
    }
}
