// What every page has: the switch between light and dark, and buttons that show that they work.

import { watchSubmits } from "./ui/busy-forms.js";
import { watchThemeSwitch } from "./ui/theme.js";

watchThemeSwitch();
watchSubmits();

// On a small screen the navigation is wider than the page; where one is should be seen.
document.querySelector(".site-nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
