namespace Recruitment.Committee;

/// <summary>The forms that stages ask their questions with, by name.</summary>
public sealed class BallotForms(IEnumerable<IBallotForm> forms)
{
    private readonly Dictionary<string, IBallotForm> _forms = forms.ToDictionary(form => form.Name);

    /// <exception cref="KeyNotFoundException">No form has the name: the stage that asked has been renamed.</exception>
    public IBallotForm Get(string name) => _forms[name];
}
