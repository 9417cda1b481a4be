namespace Recruitment.Play.Report;

/// <summary>What must hold for a play to succeed.</summary>
internal sealed class Expectations(Screen screen)
{
    private readonly List<string> _failed = [];

    /// <summary>What did not hold.</summary>
    public IReadOnlyList<string> Failed => _failed;

    public void Hold(bool holds, string what)
    {
        if (!holds)
        {
            _failed.Add(what);
        }
    }

    /// <summary>As <see cref="Hold"/>, and shown on the screen.</summary>
    public void Show(bool holds, string what)
    {
        Hold(holds, what);
        screen.Check(holds, what);
    }
}
