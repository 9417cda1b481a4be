using System.Diagnostics.CodeAnalysis;

namespace Recruitment.Tests.Embedded.SurfaceGuard;

/// <summary>Types with one member of each form, to show that the guard can fail.</summary>
public static class Samples
{
    public enum Colour
    {
        Red = 0,
        Green = 3,
    }

    public sealed class Invented;

    [AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false)]
    [SuppressMessage("Design", "CA1063", Justification = "Its shape is the point.")]
    public class Sample(string? name) : Attribute, IDisposable
    {
        public string? Name { get; } = name;

        public int Count { get; set; }

        public string Text { get; init; } = "";

        public void Repeat(int times = 2, DayOfWeek day = DayOfWeek.Friday, string? text = null) =>
            Count = times;

        public void Greet(params string[] names) => Count = names.Length;

        public static Task<IDictionary<string, int?>> CountAsync(
            byte[] bytes,
            CancellationToken token = default
        ) => throw new NotSupportedException();

        public void Dispose() => GC.SuppressFinalize(this);

        [Obsolete("It is old.")]
        public static void Old() { }

        internal void NotSeen() { }

        protected virtual int Guess<T>(T value) => 0;
    }
}
