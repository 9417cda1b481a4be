namespace Recruitment.Tests.Browser;

/// <summary>Looks at pages as a person and as an inspector: what is wrong with them, and which policies they break.</summary>
/// <param name="inspector">May run scripts of the test.</param>
/// <param name="phone">Sees what a person sees.</param>
internal sealed class PageInspection(Inspector inspector, Visitor phone)
{
    public const int Phone = 360;

    private readonly List<string> _seen = [];
    private readonly List<string> _faults = [];

    /// <summary>Names of the pages that were looked at.</summary>
    public IReadOnlyList<string> Seen => _seen;

    /// <summary>What is wrong with them, what the browser complained about included.</summary>
    public IReadOnlyList<string> Faults => [.. _faults, .. phone.Complaints];

    public Visitor Visitor => phone;

    public Task LookAsync(string name, Uri address) => LookAsync(name, address.OriginalString);

    public async Task LookAsync(string name, string address)
    {
        await phone.Page.GotoAsync(address);
        await inspector.Page.GotoAsync(address);
        await LookAsync(name);
    }

    /// <summary>Looks at the page that the inspector is at.</summary>
    public async Task LookAsync(string name)
    {
        _seen.Add(name);
        _faults.AddRange(await inspector.FaultsAsync(name));
    }
}
