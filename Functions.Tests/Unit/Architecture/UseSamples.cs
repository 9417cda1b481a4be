namespace Recruitment.Tests.Architecture;

/// <summary>Types that are used in one way each, to show that the scan sees it.</summary>
internal static class UseSamples
{
    public static class InBody
    {
        public static int Value => 1;
    }

    public static class InClosure
    {
        public static int Value => 1;
    }

    public static class InAwait
    {
        public static int Value => 1;
    }

    public sealed class InTypeArgument;

    public sealed class InAttribute;

    public sealed class InTypeOf;

    public sealed class Caught : Exception;

    public sealed class Unused;

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class NamesAttribute(Type type) : Attribute
    {
        public Type Type => type;
    }

    public sealed class Uses
    {
        private readonly List<InTypeArgument?> _list = [];

        [Names(typeof(InAttribute))]
        public int Run(int count)
        {
            Func<int> closure = () => InClosure.Value + count;
            var name = typeof(InTypeOf).Name;
            try
            {
                return InBody.Value + closure() + name.Length + _list.Count;
            }
            catch (Caught)
            {
                return 0;
            }
        }

        public async Task<int> RunAsync()
        {
            await Task.Yield();
            return InAwait.Value;
        }
    }
}
