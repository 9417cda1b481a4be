namespace Recruitment.Recruiter.Desk.Figures;

/// <summary>A bar of a plot.</summary>
/// <param name="Text">Its figure, in words.</param>
public sealed record PlotBar(string Label, int Value, string Text);
